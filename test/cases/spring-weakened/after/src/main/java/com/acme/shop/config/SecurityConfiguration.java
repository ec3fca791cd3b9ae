package com.acme.shop.config;

@Configuration
@EnableWebSecurity
public class SecurityConfiguration {

  private static final long ONE_YEAR = Duration.ofDays(365).toSeconds();

  @Bean
  public SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    http
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers
            .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'; script-src 'self' 'unsafe-eval'; object-src 'none'"))
            .frameOptions(frame -> frame.disable())
            .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(3600).includeSubDomains(false))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.UNSAFE_URL))
            .permissionsPolicyHeader(permissions -> permissions.policy("camera=*, geolocation=()"))
            .crossOriginOpenerPolicy(coop -> coop.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.UNSAFE_NONE))
            .crossOriginEmbedderPolicy(coep -> coep.policy(CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy.UNSAFE_NONE))
            .crossOriginResourcePolicy(corp -> corp.policy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.CROSS_ORIGIN)))
        .authorizeHttpRequests(auth -> auth.anyRequest().authenticated());
    return http.build();
  }

  @Bean
  public CorsConfigurationSource corsConfigurationSource() {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOriginPatterns(List.of("*"));
    configuration.setAllowCredentials(true);
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", configuration);
    return source;
  }

  void remember(HttpServletResponse response, String token) {
    Cookie cookie = new Cookie("auth", token);
    cookie.setSecure(false);
    response.addCookie(cookie);
  }

  ResponseCookie refresh(String token) {
    return ResponseCookie.from("refresh_token", token).sameSite("None").build();
  }

  CloseableHttpClient client(SSLContext context) {
    return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build();
  }
}
