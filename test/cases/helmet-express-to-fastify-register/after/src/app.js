const fastify = require('fastify')();
fastify.register(require('@fastify/helmet'));
