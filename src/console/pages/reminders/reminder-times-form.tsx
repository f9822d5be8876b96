import { useState } from "react";
import type { ReminderSettingInput } from "../../../contract/reminders.ts";
import { Form } from "../../form/form.tsx";
import { TextField } from "../../form/text-field.tsx";
import { useForm } from "../../form/use-form.ts";
import { useOrganCode } from "../../session.ts";

/** When reminders begin, and when nobody is disturbed. */
export function ReminderTimesForm({ setting }: { setting: ReminderSettingInput }) {
  const organ = useOrganCode();
  const [saved, tell] = useState(false);
  const form = useForm({
    name: "saveReminderSetting",
    initial: { soonDays: String(setting.soonDays), quietFrom: setting.quietFrom, quietTo: setting.quietTo },
    message: (body) => ({ params: { organ }, body }),
    done: () => tell(true),
  });
  return (
    <Form
      form={form}
      label="提醒时间"
      submit="保存时间"
      primary={false}
      note={<span role="status">{saved && "✓ 已保存。"}</span>}
    >
      <TextField name="soonDays" label="提前几个工作日" inputMode="numeric" hint="1 至 10" />
      <TextField name="quietFrom" label="免打扰从" type="time" hint="北京时间。休息日全天不打扰，到上班时再送" />
      <TextField name="quietTo" label="免打扰到" type="time" hint="与上面相同，就是工作日全天都可以送" />
    </Form>
  );
}
