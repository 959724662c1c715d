export * from "./index.d.ts";
export { default } from "./index.d.ts";
