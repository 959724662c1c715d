// The package for `import { Drupe } from "drupe"`: the same classes as for `require`.
import drupe from "./index.cjs";

export const {
  Drupe,
  DrupeError,
  APIError,
  BadRequestError,
  NotFoundError,
  InternalServerError,
  ArtifactError,
} = drupe;
export default Drupe;
