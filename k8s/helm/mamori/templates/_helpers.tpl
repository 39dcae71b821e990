{{- /* Labels of every object. */}}
{{- define "mamori.labels" -}}
app.kubernetes.io/part-of: mamori
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- /* Labels by which the pods of a workload are found. (list name component) */}}
{{- define "mamori.selector" -}}
app.kubernetes.io/name: {{ index . 0 }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- /* (list root image) */}}
{{- define "mamori.image" -}}
{{- $root := index . 0 -}}
{{ $root.Values.image.registry }}/{{ index . 1 }}:{{ $root.Values.image.tag | default $root.Chart.AppVersion }}{{ if $root.Values.image.jvm }}-jvm{{ end }}
{{- end }}

{{- define "mamori.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "mamori.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}

{{- /* The one further file of a workload, if it has any. (list name image root) */}}
{{- define "mamori.more" -}}
{{- $values := (index . 2).Values -}}
{{- if and $values.mail.enabled (eq (index . 0) "notification-service") -}}mail{{- end -}}
{{- if and $values.evidenceStore.enabled (eq (index . 0) "case-service") -}}evidence{{- end -}}
{{- end }}

{{- define "mamori.mail" -}}
mamori.mail.enabled=true
mamori.mail.link-base={{ .linkBase }}
quarkus.mailer.host={{ .host }}
quarkus.mailer.port={{ .port }}
quarkus.mailer.start-tls=REQUIRED
quarkus.mailer.from={{ .from }}
{{- end }}

{{- define "mamori.evidence" -}}
mamori.evidence.storage=S3
mamori.evidence.s3.endpoint={{ .endpoint }}
mamori.evidence.s3.bucket={{ .bucket }}
mamori.evidence.s3.region={{ .region }}
{{- end }}

{{- /* The files that a workload reads, as sources of one volume. (list name image), and the root where it may have a further one. */}}
{{- define "mamori.files" -}}
- configMap:
    name: mamori
    items: [{key: shared.properties, path: shared.properties}]
- configMap:
    name: {{ index . 0 }}
    items:
      - {key: service.properties, path: service.properties}
      {{- if gt (len .) 2 }}
      {{- with include "mamori.more" . }}
      - {key: {{ . }}.properties, path: {{ . }}.properties}
      {{- end }}
      {{- end }}
- secret:
    name: {{ index . 1 }}
    items: [{key: secrets.properties, path: secrets.properties}]
{{- end }}

{{- define "mamori.shared" -}}
quarkus.oidc.auth-server-url={{ .Values.issuer }}
postgresql.host={{ .Values.postgresql.host }}
postgresql.direct-host={{ .Values.postgresql.directHost | default .Values.postgresql.host }}
postgresql.port={{ .Values.postgresql.port }}
postgresql.parameters={{ .Values.postgresql.parameters }}
{{- range $key, $value := .Values.properties }}
{{ $key }}={{ $value }}
{{- end }}
{{- end }}

{{- /* (list name workload) */}}
{{- define "mamori.service" -}}
{{- $name := index . 0 }}{{- $it := index . 1 -}}
quarkus.datasource.jdbc.url=jdbc:postgresql://${postgresql.host}:${postgresql.port}/mamori_{{ $it.database }}?${postgresql.parameters}
quarkus.datasource.username=mamori_{{ $it.database }}_app
quarkus.flyway.placeholders."app_role"=mamori_{{ $it.database }}_app
{{- if eq $name "blocklist-screening" }}
mamori.blocklist.mode=SCREENING
mamori.blocklist.state-folder=/var/lib/mamori
{{- else }}
{{- range $peer, $url := dict "case" "http://case-service" "judgment" "http://judgment-service" "blocklist" "http://blocklist-review" "notification" "http://notification-service" }}
{{- if ne $peer $it.database }}
mamori.peers.{{ $peer }}.url={{ $url }}
{{- end }}
{{- end }}
{{- if eq $name "blocklist-review" }}
mamori.blocklist.mode=REVIEW
mamori.blocklist.state-folder=/var/lib/mamori
{{- end }}
{{- if eq $name "case-service" }}
mamori.evidence.folder=/var/lib/mamori
{{- end }}
{{- end }}
{{- range $key, $value := $it.properties }}
{{ $key }}={{ $value }}
{{- end }}
{{- end }}
