@Configuration
@Profile("!prod")
@EnableWebSecurity
class SecurityConfig {
    private val year = 365L * 24 * 60 * 60

    @Bean
    fun filterChain(http: HttpSecurity): SecurityFilterChain {
        http {
            csrf { }
            headers {
                contentSecurityPolicy { policyDirectives = "default-src 'self'; object-src 'none'" }
                frameOptions { deny = true }
                httpStrictTransportSecurity {
                    maxAgeInSeconds = year
                    includeSubDomains = true
                }
                referrerPolicy { policy = ReferrerPolicy.SAME_ORIGIN }
            }
            requiresChannel { secure(anyRequest, "REQUIRES_SECURE_CHANNEL") }
            authorizeHttpRequests { authorize(anyRequest, authenticated) }
        }
        return http.build()
    }

    @Bean
    fun corsConfigurationSource(): CorsConfigurationSource {
        val configuration = CorsConfiguration()
        configuration.allowedOrigins = listOf("https://shop.example")
        configuration.allowCredentials = true
        return UrlBasedCorsConfigurationSource().apply { registerCorsConfiguration("/**", configuration) }
    }

    fun refresh(token: String) =
        ResponseCookie.from("refresh_token", token).secure(true).httpOnly(true).sameSite("Strict").build()
}
