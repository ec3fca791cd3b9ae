module.exports = (app) => {
  app.set('x', 1);
};
