# The bot with its content, for one container. compose.yaml runs it; docs/operations.md explains.

FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
WORKDIR /src
# First what seldom changes: these layers are kept while only code or content does.
COPY requirements/run.txt requirements/build.txt requirements/
RUN python -m venv /opt/bot \
    && /opt/bot/bin/pip install --require-hashes -r requirements/run.txt \
    && python -m venv /opt/build \
    && /opt/build/bin/pip install --require-hashes -r requirements/build.txt
COPY pyproject.toml README.md CHANGELOG.md ./
COPY bot bot
COPY flows flows
COPY knowledge knowledge
# An image whose content is not good is not built.
RUN /opt/build/bin/python -m hatchling build -t wheel -d /wheels \
    && /opt/bot/bin/pip install --no-deps --no-index /wheels/*.whl \
    && cd / && /opt/bot/bin/prakerja-bot check

FROM python:3.11-slim
RUN groupadd --gid 10001 bot \
    && useradd --uid 10001 --gid bot --no-create-home --home-dir /data --shell /usr/sbin/nologin bot \
    && install -d -o bot -g bot -m 0700 /data
COPY --from=build /opt/bot /opt/bot
# No token here: it comes from the environment of the container and is in no layer.
ENV PATH=/opt/bot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PRAKERJA_DB=/data/prakerja-bot.sqlite3 \
    PRAKERJA_HTTP=0.0.0.0:8080 \
    PRAKERJA_LOG_FORMAT=json
USER bot
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.build_opener(r.ProxyHandler({})).open('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["prakerja-bot"]
CMD ["run"]
