"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useEveryPageTexts } from "@/components/messages/every-page";

/** Milliseconds after the page has loaded; the files of the other pages must not compete with those of this one. */
const patience = 1500;

/** Keeps the wizard in this browser, so that it goes on without a network, and says so when there is none. */
export function OfflineNote() {
  const everyPageTexts = useEveryPageTexts();
  const online = useSyncExternalStore(
    followNetwork,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const keep = () => void navigator.serviceWorker.register("/sw.js").catch(() => {});
    const timer = window.setTimeout(keep, patience);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {online ? null : <p className="border-b border-rule bg-cautionWash px-4 py-2">{everyPageTexts.offline}</p>}
    </div>
  );
}

function followNetwork(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
