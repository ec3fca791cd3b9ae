package context

func cors(c *Context) {
	c.Header().Set("Access-Control-Allow-Origin", c.Req.Header.Get("Origin"))
	c.Header().Set("Access-Control-Allow-Credentials", "true")
}
