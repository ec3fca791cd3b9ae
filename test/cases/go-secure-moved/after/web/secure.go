package web

import "github.com/unrolled/secure"

func middleware() *secure.Secure {
	return secure.New(secure.Options{
		SSLRedirect:           true,
		STSSeconds:            31536000,
		STSIncludeSubdomains:  true,
		FrameDeny:             true,
		ContentTypeNosniff:    true,
		ContentSecurityPolicy: "default-src 'self'",
		ReferrerPolicy:        "same-origin",
	})
}

