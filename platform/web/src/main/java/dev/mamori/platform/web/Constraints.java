package dev.mamori.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Bean Validation's findings as one problem that tells all of them. */
final class Constraints {
    private Constraints() {}

    static ProblemException problem(ConstraintViolationException thrown) {
        // A wrong return value is our fault, not the caller's.
        if (thrown.getConstraintViolations().stream().anyMatch(Constraints::aboutReturnValue)) {
            return null;
        }
        return Problems.invalid(Text.of("入力内容に誤りがあります。errors を確認してください。", "The input has faults: see errors."))
                .violations(violations(thrown));
    }

    private static List<Violation> violations(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .map(found -> new Violation(code(found), pointer(found.getPropertyPath()), text(found)))
                .sorted(Comparator.comparing((Violation v) -> String.valueOf(v.pointerOrNull()))
                        .thenComparing(Violation::code))
                .toList();
    }

    private static String code(ConstraintViolation<?> found) {
        return found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static Text text(ConstraintViolation<?> found) {
        // The message was made in this request's language already (quarkus.locales), and is used in this request only.
        return Text.of(found.getMessage(), found.getMessage());
    }

    private static boolean aboutReturnValue(ConstraintViolation<?> found) {
        for (var node : found.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** {@code create.request.name} becomes {@code /name}; a plain parameter keeps its name; the body itself is "". */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        String parameter = null;
        for (var node : path) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = node.getName();
                case PROPERTY, BEAN, CONTAINER_ELEMENT -> append(pointer, node);
                default -> {}
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }
}
