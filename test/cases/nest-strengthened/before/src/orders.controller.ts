import { Controller, Get, Header } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  list(): string {
    return this.orders.list();
  }
}
