package server

import (
	"crypto/tls"
	"fmt"
	"net/http"
	"time"

	"github.com/gorilla/csrf"
	"github.com/rs/cors"
)

const hstsAge = time.Hour

func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Strict-Transport-Security", fmt.Sprintf("max-age=%d", hstsAge))
		h.Set("Content-Security-Policy", "default-src 'self'; script-src 'self' 'unsafe-inline'; object-src 'none'")
		h.Set("X-Frame-Options", "SAMEORIGIN")
		h.Set("Referrer-Policy", "unsafe-url")
		h.Set("Permissions-Policy", "camera=*")
		h.Set("Cross-Origin-Opener-Policy", "unsafe-none")
		h.Set("Cross-Origin-Embedder-Policy", "unsafe-none")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		next.ServeHTTP(w, r)
	})
}

func login(w http.ResponseWriter, token string) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Path: "/", SameSite: http.SameSiteLaxMode})
}

func handler(mux http.Handler, key []byte) http.Handler {
	origins := cors.New(cors.Options{
		AllowOriginFunc:  func(origin string) bool { return true },
		AllowCredentials: true,
	})
	return origins.Handler(secure(mux))
}

func redirect(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusOK)
}

func config() *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS10,
		InsecureSkipVerify: true,
	}
}
