import { Controller, Get, Header } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  @Header('X-Frame-Options', 'DENY')
  list(): string {
    return this.orders.list();
  }
}
