import type { Renderer } from "../types";
export const renderChecklist: Renderer = () => [];
