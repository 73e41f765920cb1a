/* global build -- the line that the server writes in front: { version, files } of this production build. */

/** Keeps every page and program of one build, so that the wizard goes on without a network; answers never come here. */
const name = `owa-im-wizard-${build.version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll(build.files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((other) => other !== name).map((other) => caches.delete(other))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Navigation data and the API are for the server; without it the browser loads the kept page instead.
  if (request.method !== "GET" || origin !== self.location.origin || request.headers.has("rsc")) return;
  if (!build.files.includes(pathname)) return;
  event.respondWith(pathname.startsWith("/_next/static/") ? keptFirst(pathname) : freshFirst(request, pathname));
});

/** Files whose names hold their hash never change. */
async function keptFirst(path) {
  return (await caches.match(path, { cacheName: name })) ?? fetch(path);
}

/** A page is asked for first, so that a new version of the wizard is seen at once. */
async function freshFirst(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(path, { cacheName: name });
    if (kept) return kept;
    throw error;
  }
}
