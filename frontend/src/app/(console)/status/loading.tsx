export { StatusSkeleton as default } from "@/features/health/status-skeleton";
