import type { Renderer } from "../types";
export const renderChangeRequest: Renderer = () => [];
