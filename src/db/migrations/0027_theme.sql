-- 专栏的主色，机关自己定；空着用默认的红色。与白底的对比度由程序检查。
alter table organ_profile add column theme_color text check (theme_color ~ '^#[0-9a-f]{6}$');
