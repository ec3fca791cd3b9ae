fn headers(res: &mut Response, extra: &str) {
    res.set_raw_header("Content-Security-Policy", format!("default-src 'self'; script-src 'self'; frame-ancestors 'self' moz-extension://* {hosts}"));
}
