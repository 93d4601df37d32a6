# The bot, or any other command of hoibao: docker run … hoibao list. One volume: /data, with the database.

FROM python:3.11-slim AS packages
COPY requirements.lock /
RUN python -m venv /venv \
 && /venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /requirements.lock

FROM python:3.11-slim
RUN groupadd --gid 10001 hoibao \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin hoibao \
 && install --directory --owner=hoibao --group=hoibao --mode=0700 /data
COPY --from=packages /venv /venv
COPY pyproject.toml LICENSE NOTICE /app/
COPY corpus /app/corpus
COPY retrieval /app/retrieval
COPY bot /app/bot
# Compiled once here: the application's folder is read-only for whom it runs as.
RUN printf '#!/bin/sh\nexec /venv/bin/python -m bot "$@"\n' >/usr/local/bin/hoibao \
 && chmod 0755 /usr/local/bin/hoibao \
 && /venv/bin/python -m compileall -q /app
ENV PATH=/venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONPATH=/app \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOIBAO_DATABASE=/data/hoibao.db \
    HOIBAO_HEALTH_PORT=8080
USER hoibao
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
ENTRYPOINT ["hoibao"]
CMD ["bot"]
