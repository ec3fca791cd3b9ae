@RestController
@CrossOrigin(originPatterns = "*", allowCredentials = "true")
public class OrderController {
  @GetMapping("/orders")
  public List<Order> orders(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return service.all();
  }
}
