<?php

final class SecurityHeadersListener
{
    public function onKernelResponse(ResponseEvent $event): void
    {
        $response = $event->getResponse();
        $response->headers->set('X-Frame-Options', 'DENY');
        $response->headers->set('Content-Security-Policy', "default-src 'self'");
        $response->headers->setCookie(Cookie::create('auth', $this->token, 0, '/', null, true, true, false, 'strict'));
    }

    private function client(): HttpClientInterface
    {
        return HttpClient::create(['verify_peer' => true]);
    }
}
