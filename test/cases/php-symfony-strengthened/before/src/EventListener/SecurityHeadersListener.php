<?php

final class SecurityHeadersListener
{
    public function onKernelResponse(ResponseEvent $event): void
    {
        $response = $event->getResponse();
        $response->headers->set('Content-Security-Policy', "default-src *");
        $response->headers->setCookie(Cookie::create('auth', $this->token, 0, '/', null, false, false));
    }

    private function client(): HttpClientInterface
    {
        return HttpClient::create(['verify_peer' => false]);
    }
}
