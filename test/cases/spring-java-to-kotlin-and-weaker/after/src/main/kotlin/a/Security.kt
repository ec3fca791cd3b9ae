package a
@Configuration
class Security {
  @Bean
  fun chain(http: HttpSecurity): SecurityFilterChain {
    http {
      authorizeHttpRequests { authorize(anyRequest, authenticated) }
      csrf { disable() }
    }
    return http.build()
  }
}
