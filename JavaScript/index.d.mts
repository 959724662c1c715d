export * from "./index.js";
export { Drupe as default } from "./index.js";
