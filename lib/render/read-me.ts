import type { Renderer } from "./types";
export const renderReadMe: Renderer = () => [];
