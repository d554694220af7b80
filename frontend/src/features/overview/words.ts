import type { components } from "@/lib/api/schema.gen";

export type Organization = components["schemas"]["OrganizationRead"];
export type MySession = components["schemas"]["SessionRead"];

export const words = {
  overview: "Overview",
  organizations: "Your organizations",
  choose: "You are in several. Choose one to go on.",
  role: "Your role",
  roleWord: { owner: "Owner", admin: "Admin", member: "Member", viewer: "Viewer" },
  founded: "Founded",
  sessions: "Where you are signed in",
  thisDevice: "This device",
  unknownDevice: "A program that did not say its name",
  device: "Device",
  address: "Address",
  lastSeen: "Last seen",
  deletion: "This organization is marked for deletion.",
  none: {
    title: "You are in no organization yet",
    text: "Ask somebody who runs one to invite you at the address you signed in with. The invitation comes by mail.",
  },
} as const;
