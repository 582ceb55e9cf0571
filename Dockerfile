# syntax=docker/dockerfile:1
# The service in two stages: what builds the wheel does not travel with it.

FROM python:3.12-slim-bookworm AS build
WORKDIR /src
RUN pip install --no-cache-dir build==1.6.1
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY src src
COPY lexicons lexicons
COPY phrasebooks phrasebooks
COPY policies policies
RUN python -m build --wheel --outdir /wheels

FROM python:3.12-slim-bookworm
ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CIVILITY_HOST=0.0.0.0 \
    CIVILITY_PORT=8000 \
    CIVILITY_DATABASE=sqlite:////var/lib/civility/civility.sqlite3 \
    CIVILITY_CACHE=/var/cache/civility
RUN useradd --system --uid 10001 --no-create-home civility \
    && install -d -o civility -g civility /var/lib/civility /var/cache/civility
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir "$(ls /wheels/*.whl)[service]" && rm -r /wheels
USER 10001
# Compile the lexicons into the image, so that every start is a quick one.
RUN python -c "from civility import Detector; [Detector()(text) for text in ('idiot', 'kretyn', '白痴', 'احمق')]"
VOLUME /var/lib/civility
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s CMD ["python", "-c", "import urllib.request as r; r.urlopen(r.Request('http://127.0.0.1:8000/readyz'), timeout=2)"]
ENTRYPOINT ["civility"]
CMD ["serve"]
