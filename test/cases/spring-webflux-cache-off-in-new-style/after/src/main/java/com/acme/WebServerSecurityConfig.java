@Configuration
class WebServerSecurityConfig {
    @Bean
    SecurityWebFilterChain portal(ServerHttpSecurity http) {
        http.authorizeExchange(spec -> spec.anyExchange().permitAll())
            .headers(headers -> headers
                .frameOptions(frame -> frame.mode(SAMEORIGIN))
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
            .csrf(spec -> spec.csrfTokenRepository(repository));
        return http.build();
    }
}
