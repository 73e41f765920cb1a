export { pastSupportClause } from "@/lib/answers/past-support";
