@Configuration
@EnableWebSecurity
class SecurityConfig {
    private val year = 365L * 24 * 60 * 60

    @Bean
    fun filterChain(http: HttpSecurity): SecurityFilterChain {
        http {
            csrf { disable() }
            headers {
                contentSecurityPolicy { policyDirectives = "default-src 'self' 'unsafe-inline'; object-src 'none'" }
                frameOptions { disable() }
                httpStrictTransportSecurity {
                    maxAgeInSeconds = 3600
                    includeSubDomains = false
                }
                referrerPolicy { policy = ReferrerPolicy.UNSAFE_URL }
            }
            requiresChannel { secure(anyRequest, "REQUIRES_SECURE_CHANNEL") }
            authorizeHttpRequests { authorize(anyRequest, authenticated) }
        }
        return http.build()
    }

    @Bean
    fun corsConfigurationSource(): CorsConfigurationSource {
        val configuration = CorsConfiguration()
        configuration.allowedOriginPatterns = listOf("*")
        configuration.allowCredentials = true
        return UrlBasedCorsConfigurationSource().apply { registerCorsConfiguration("/**", configuration) }
    }

    fun refresh(token: String) =
        ResponseCookie.from("refresh_token", token).secure(false).httpOnly(false).sameSite("Strict").build()
}
