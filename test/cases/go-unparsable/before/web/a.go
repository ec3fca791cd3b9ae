package server

import (
	"crypto/tls"
	"fmt"
	"net/http"
	"time"

	"github.com/gorilla/csrf"
	"github.com/rs/cors"
)

const hstsAge = 365 * 24 * time.Hour

func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Strict-Transport-Security", fmt.Sprintf("max-age=%d; includeSubDomains", hstsAge))
		h.Set("Content-Security-Policy", "default-src 'self'; object-src 'none'")
		h.Set("X-Frame-Options", "DENY")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Permissions-Policy", "camera=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

func login(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

func handler(mux http.Handler, key []byte) http.Handler {
	origins := cors.New(cors.Options{
		AllowedOrigins:   []string{"https://shop.example"},
		AllowCredentials: true,
	})
	return csrf.Protect(key)(origins.Handler(secure(mux)))
}

func redirect(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.URL.String(), http.StatusMovedPermanently)
}

func config() *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12,
	}
}
