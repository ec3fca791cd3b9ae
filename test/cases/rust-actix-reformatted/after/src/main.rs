pub async fn run() -> std::io::Result<()> {
    HttpServer::new(move || {
        App::new()
            .wrap(
                DefaultHeaders::new()
                    .header("X-Frame-Options", "DENY")
                    .add(("X-Content-Type-Options", "nosniff"))
                    .add((header::STRICT_TRANSPORT_SECURITY, format!("max-age={}; includeSubDomains", 31_536_000u32))),
            )
            .wrap(Cors::default().allowed_origin("https://shop.example").supports_credentials())
            .wrap(SessionMiddleware::builder(store(), key()).cookie_same_site(SameSite::Strict).build())
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
