public class AccountController : Controller
{
    [HttpPost]
    [ValidateAntiForgeryToken]
    [RequireHttps]
    public async Task<IActionResult> Transfer(TransferModel model)
    {
        Response.Headers.Append("X-Frame-Options", "DENY");
        return View(await _bank.Transfer(model));
    }

    [HttpGet]
    public IActionResult Index() => View();
}
