"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field, type FieldProps } from "@/components/ui/field";

export function PasswordField(props: Omit<FieldProps, "type" | "end">) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  const label = shown ? "Hide password" : "Show password";
  return (
    <Field
      {...props}
      type={shown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      end={
        <Button
          look="quiet"
          icon
          aria-label={label}
          title={label}
          onClick={() => {
            setShown(!shown);
          }}
        >
          <Icon aria-hidden />
        </Button>
      }
    />
  );
}
