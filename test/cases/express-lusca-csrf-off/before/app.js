app.use(lusca({ csrf: true, xframe: 'SAMEORIGIN' }));
