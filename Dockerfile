# docs/deploy.md says how it is run. Everything that Lokario keeps is in /data; with DATABASE_URL and S3, nothing is.
FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1

WORKDIR /lokario
RUN mkdir /data && chown node:node /lokario /data
# Not root: PostgreSQL's own programs refuse it.
USER node

# The build needs the development packages too, and `npm start` checks that all of the lock is there.
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY --chown=node:node . .
RUN npm run build

ENV LOKARIO_DATA_DIR=/data PORT=3000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
