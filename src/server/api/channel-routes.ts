import type { Office } from "../../actions/office.ts";
import { readWechatArticle } from "../../actions/publication/wechat-article.ts";
import { documentPath } from "../portal/paths.ts";
import { columnAddress } from "../site-address.ts";
import type { On } from "./implement.ts";

/** The other channels of a published document 发布渠道. */
export function registerChannelRoutes(on: On, office: Office): void {
  on("wechatArticle", async ({ person, params, request }) => {
    const address = await columnAddress(office, request, params.organ);
    return readWechatArticle(office, person, params.organ, params.id, (number) => address + documentPath(number));
  });
}
