fn add(headers: &mut Headers) {
    headers.insert("X-Frame-Options".into(), vec!["SAMEORIGIN".into()]);
    headers.insert("Content-Security-Policy".into(), vec![format!("default-src 'self'; connect-src 'self' https://{}; \
       style-src 'self' 'unsafe-inline'", domain)]);
}
