package context

func cors(c *Context) {
	c.Header().Set("Access-Control-Allow-Origin", conf.HTTP.AccessControlAllowOrigin)
	c.Header().Set("Access-Control-Allow-Credentials", "true")
}
