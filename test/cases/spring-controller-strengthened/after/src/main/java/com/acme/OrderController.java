@RestController
@CrossOrigin(origins = "https://shop.example", allowCredentials = "true")
public class OrderController {
  @GetMapping("/orders")
  public List<Order> orders(HttpServletResponse response) {
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return service.all();
  }
}
