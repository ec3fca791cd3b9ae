class Network {
  constructor(options) {
    this.rejectUnauthorized = false;
  }
}
