public class AccountController : Controller
{
    [HttpPost]
    public async Task<IActionResult> Transfer(TransferModel model)
    {
        return View(await _bank.Transfer(model));
    }

    [HttpGet]
    public IActionResult Index() => View();
}
