fn add(headers: &mut Headers) {
    headers.insert("Content-Security-Policy".into(), vec![format!("default-src 'self'; connect-src 'self' https://{}; \
       style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-eval'", domain)]);
    headers.insert("Access-Control-Allow-Origin".into(), vec!["*".into()]);
}
