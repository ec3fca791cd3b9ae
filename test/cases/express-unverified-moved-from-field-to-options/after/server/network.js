class Network {
  constructor(options) {
    Object.assign(this, { rejectUnauthorized: false }, options);
  }
}
