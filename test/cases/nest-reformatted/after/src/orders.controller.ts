import { Controller, Get, Header } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Header('x-frame-options', 'DENY')
  @Get()
  list(): string {
    return this.orders.list();
  }
}
