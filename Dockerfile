# tidegate with Node and git, for pipelines and servers: docker run --rm -v "$PWD:/repo:ro" tidegate diff main..HEAD
ARG BASE=docker.io/library/node:24-bookworm-slim
FROM ${BASE}
RUN apt-get update \
 && apt-get install -y --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/*
COPY dist /opt/tidegate
RUN printf '#!/bin/sh\nexec node /opt/tidegate/cli.js "$@"\n' >/usr/local/bin/tidegate \
 && chmod 755 /usr/local/bin/tidegate \
 && tidegate rules --test
# Not root: uid 1000 is the user "node" of the base. A repository of another user is read, and runs nothing.
USER 1000:1000
WORKDIR /repo
# For a container that keeps running, as beside a git server: the rules and the engine load, and a text is judged.
HEALTHCHECK --interval=10m --timeout=30s CMD echo 'nothing secret' | tidegate stdin
ENTRYPOINT ["tidegate"]
CMD ["help"]
