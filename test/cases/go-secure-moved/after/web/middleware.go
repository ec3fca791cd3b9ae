package web

import (
	"github.com/gin-gonic/gin"
	"github.com/unrolled/secure"
)

func session(c *gin.Context, id string) {
	c.SetCookie("sid", id, 3600, "/", "", true, true)
}
