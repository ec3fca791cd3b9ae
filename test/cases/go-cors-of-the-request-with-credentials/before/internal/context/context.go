package context

func cors(c *Context) {
	c.Header().Set("Access-Control-Allow-Origin", "https://shop.example")
	c.Header().Set("X-Allow-Credentials", "true")
}
