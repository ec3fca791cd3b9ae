pub async fn run() -> std::io::Result<()> {
    HttpServer::new(move || {
        App::new()
            .wrap(
                DefaultHeaders::new()
                    .add(("X-Frame-Options", "SAMEORIGIN"))
                    .add((header::STRICT_TRANSPORT_SECURITY, format!("max-age={}", 60 * 60 * 1))),
            )
            .wrap(Cors::permissive())
            .wrap(SessionMiddleware::builder(store(), key()).cookie_secure(false).build())
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
