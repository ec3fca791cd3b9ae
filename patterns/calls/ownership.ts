import type { CallRow } from '../../src/model/posture/call-row.ts';

/** A query that asks for the caller's own rows, in a function that may also ask for everybody's. */
const rowOf = (row: { call: string; option?: string; safe: string; proof: readonly [string, string] }): CallRow => ({
  ...row,
  control: 'authorization',
  subject: 'own rows',
  default: 'unsafe',
  inFunction: true,
  atMost: 'medium',
});

const view = (line: string): string =>
  `class Refunds(ModelViewSet):\n    def get_queryset(self):\n        return ${line}\n`;

/**
 * https://www.django-rest-framework.org/api-guide/filtering/#filtering-against-the-current-user,
 * https://docs.djangoproject.com/en/stable/topics/http/shortcuts/#get-object-or-404
 */
export const PYTHON_OWNERSHIP: readonly CallRow[] = [
  rowOf({
    call:
      '{filter,get,aget,get_object_or_404,get_list_or_404,filter_by,get_or_create,first_or_404,find,find_one,' +
      'get_or_404}',
    option: '*',
    safe: '*request.user* *current_user* *g.user* *user.id*',
    proof: [view('Refund.objects.filter(account=self.request.user.account)'), view('Refund.objects.all()')],
  }),
  rowOf({
    call: 'user.*.{all,filter,get,order_by,exclude,select_related,prefetch_related,first,count}',
    safe: '*',
    proof: [view('self.request.user.refunds.all()'), view('Refund.objects.all()')],
  }),
];

const action = (line: string): string =>
  `class OrdersController < ApplicationController\n  def show\n    @order = ${line}\n  end\nend\n`;

/** https://guides.rubyonrails.org/security.html#privilege-escalation */
export const RUBY_OWNERSHIP: readonly CallRow[] = [
  rowOf({
    call:
      '{current_user,current_account,current_tenant,current_organization,user}.*.' +
      '{find,find_by,where,all,find_each,includes,order,page,limit,first,friendly}',
    safe: '*',
    proof: [action('current_user.orders.find(params[:id])'), action('Order.find(params[:id])')],
  }),
];

const handler = (line: string): string =>
  `import { db } from './db.js';\nexport async function order(req) {\n  const session = await getSession(req);\n  ` +
  `return ${line};\n}\n`;

/** https://www.prisma.io/docs/orm/reference/prisma-client-reference#where */
export const JAVASCRIPT_OWNERSHIP: readonly CallRow[] = [
  rowOf({
    call:
      '{findUnique,findFirst,findMany,findUniqueOrThrow,findFirstOrThrow,update,updateMany,delete,deleteMany,findOne,' +
      'findOneBy,findBy,findAll,find}',
    option: 'where.*',
    safe: '*user.id *session.user* *userid *user.sub *currentuser* *auth.uid *user.tenantid *user.orgid',
    proof: [
      handler('db.order.findFirst({ where: { id: req.id, userId: session.user.id } })'),
      handler('db.order.findFirst({ where: { id: req.id } })'),
    ],
  }),
];

const OWNERS =
  'Owner OwnerId User UserId UserName Username Account AccountId Tenant TenantId Customer CustomerId CreatedBy';
const method = (line: string): string =>
  `class Orders {\n    Order get(Long id, Principal p) {\n        return ${line};\n    }\n}\n`;

/** https://docs.spring.io/spring-data/jpa/reference/jpa/query-methods.html */
export const JVM_OWNERSHIP: readonly CallRow[] = [
  rowOf({
    call: OWNERS.split(' ')
      .flatMap((owner) => [
        `findByIdAnd${owner}`,
        `existsByIdAnd${owner}`,
        `deleteByIdAnd${owner}`,
        `findAllBy${owner}`,
      ])
      .join(' '),
    safe: '*',
    proof: [method('orders.findByIdAndOwner(id, p.getName())'), method('orders.findById(id)')],
  }),
];
