@Configuration
class WebServerSecurityConfig {
    @Bean
    SecurityWebFilterChain portal(ServerHttpSecurity http) {
        http.authorizeExchange(spec -> spec.anyExchange().permitAll())
            .headers()
            .frameOptions().mode(SAMEORIGIN)
            .cache().disable().and()
            .csrf(spec -> spec.csrfTokenRepository(repository));
        return http.build();
    }

    @Bean
    SecurityWebFilterChain apiFilterChain(ServerHttpSecurity http) {
        http.authorizeExchange(spec -> spec.anyExchange().authenticated());
        return http.build();
    }
}
