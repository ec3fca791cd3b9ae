fn headers(res: &mut Response, extra: &str) {
    res.set_raw_header("Content-Security-Policy", format!("default-src 'self'; script-src 'self'{script_src}; frame-ancestors 'self' chrome-extension://nngceckbapebfimnlniiiahkandclblb moz-extension://* {hosts}", script_src = extra));
}
