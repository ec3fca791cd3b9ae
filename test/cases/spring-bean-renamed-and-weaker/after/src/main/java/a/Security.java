package a;
@Configuration
class Security {
  @Bean
  SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(a -> a.anyRequest().authenticated()).csrf(c -> c.disable());
    return http.build();
  }
}
