pub async fn run() -> std::io::Result<()> {
    HttpServer::new(move || {
        App::new()
            .wrap(
                DefaultHeaders::new()
                    .add(("X-Frame-Options", "DENY"))
                    .add(("X-Content-Type-Options", "nosniff"))
                    .add((header::STRICT_TRANSPORT_SECURITY, format!("max-age={}; includeSubDomains", 60 * 60 * 24 * 365))),
            )
            .wrap(Cors::default().allowed_origin("https://shop.example").supports_credentials())
            .wrap(SessionMiddleware::builder(store(), key()).cookie_same_site(SameSite::Strict).build())
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
